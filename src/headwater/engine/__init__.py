"""Runs pure steps over many articles: on this machine, or by Daft on its own threads or on a Ray cluster."""

from headwater.engine import parquet
from headwater.engine.batch import KEY, Batch, Column, Strings, gather
from headwater.engine.choose import opened
from headwater.engine.verbs import Engine, Options, Outputs, Table

__all__ = ["KEY", "Batch", "Column", "Engine", "Options", "Outputs", "Strings", "Table", "gather", "opened", "parquet"]
