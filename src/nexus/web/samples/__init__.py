"""The reference beside the OpenAPI document: pages that need no script, samples of code, a collection, texts for language models.

All of it is made from the document and the guides; nothing in it is written twice.
"""

from nexus.web.samples.described import Described, Resource, described, resources
from nexus.web.samples.languages import Samples, samples

__all__ = ["Described", "Resource", "Samples", "described", "resources", "samples"]
