"""What is published: editions, and the catalogue made from them."""
