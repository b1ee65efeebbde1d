"""What packs and people say of pictures, and what may go where: verdicts, rulings, papers, the
audit chain.
"""
