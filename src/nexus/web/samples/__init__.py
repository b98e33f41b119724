"""How operations are called: samples of code, a collection for other programs, texts for language models.

All of it is made from the OpenAPI document and the guides; nothing in it is written twice.
"""

from nexus.web.samples.described import Described, described
from nexus.web.samples.languages import Samples, samples

__all__ = ["Described", "Samples", "described", "samples"]
