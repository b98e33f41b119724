"""What answers are made of, by the names of the API's document."""

from nexus_client._generated.models import *  # noqa: F403
from nexus_client._models import Done as Done
from nexus_client._models import Model as Model
from nexus_client._models import Rows as Rows
