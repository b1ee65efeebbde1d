"""What `bootstrap.py` does to a machine, standard library only. Its parts: ../README.md."""
