"""What stands within what is sent, by the names of the API's document: dicts with known keys."""

from nexus_client._generated.choices import *  # noqa: F403
from nexus_client._generated.inputs import *  # noqa: F403
from nexus_client._values import BytesIn as BytesIn
from nexus_client._values import DateIn as DateIn
from nexus_client._values import DecimalIn as DecimalIn
from nexus_client._values import InstantIn as InstantIn
from nexus_client._values import NumberIn as NumberIn
