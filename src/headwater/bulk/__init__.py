"""The whole pipeline over more articles than memory holds: a folder of Parquet files in place of one report."""

from headwater.bulk.plan import BulkOptions, BulkResult, run

__all__ = ["BulkOptions", "BulkResult", "run"]
