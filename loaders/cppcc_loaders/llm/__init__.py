"""Extraction by a language model (extra `llm`): any OpenAI-compatible service; every fact quotes the article."""

from cppcc_loaders.llm.client import Client, LlmError, Reply, Service
from cppcc_loaders.llm.estimate import Estimate, estimate
from cppcc_loaders.llm.extract import LlmExtractor, llm_extractor

__all__ = ["Client", "Estimate", "LlmError", "LlmExtractor", "Reply", "Service", "estimate", "llm_extractor"]
