"""Tax: how a charge is taxed, who supplies, and the documents that the law asks for."""
