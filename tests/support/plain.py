"""What clients of a server that a test started need of TLS: nothing. Loading the world's authorities takes 50 ms of CPU."""

import ssl
from typing import Final

PLAIN: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
