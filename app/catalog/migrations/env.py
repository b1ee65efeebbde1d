"""Alembic's entry: run on the connection the program hands over, in the transaction it began."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
