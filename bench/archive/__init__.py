"""An archive of 100,000 articles under load, and `headwater add` killed at random moments."""
