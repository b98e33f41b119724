"""Proposals: writes of keys that may only propose, kept until a person approves or rejects them."""
