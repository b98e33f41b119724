"""The official Python client of the NEXUS Property OS API.

from nexus_client import Nexus

with Nexus(api_key="nxs_live_…", base_url="https://nexus.example.com") as client:
    for payment in client.payments.list(status="cleared"):
        print(payment.receipt_number, payment.amount, payment.currency)
"""

from nexus_client import errors as errors
from nexus_client._client import AsyncNexus, Nexus
from nexus_client._files import AsyncDownload, Download, File
from nexus_client._info import RateLimit, ResponseInfo
from nexus_client._models import Done, Model, Rows
from nexus_client._pages import AsyncPage, AsyncPages, Page
from nexus_client._streams import AsyncEventStream, EventStream
from nexus_client._values import NOT_GIVEN, NotGiven
from nexus_client._version import VERSION as __version__
from nexus_client.errors import ApiError, NexusError

__all__ = [
    "NOT_GIVEN",
    "ApiError",
    "AsyncDownload",
    "AsyncEventStream",
    "AsyncNexus",
    "AsyncPage",
    "AsyncPages",
    "Done",
    "Download",
    "EventStream",
    "File",
    "Model",
    "Nexus",
    "NexusError",
    "NotGiven",
    "Page",
    "RateLimit",
    "ResponseInfo",
    "Rows",
    "__version__",
    "errors",
]
