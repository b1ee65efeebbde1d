"""Assets that come and go between catalogues, and what a vault's own keeps beside them."""
