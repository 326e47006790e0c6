"""What was there before: findings known by their rule and sentence, and a report without them."""
