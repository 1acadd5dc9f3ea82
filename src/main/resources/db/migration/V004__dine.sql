-- Where the customer has it: OUT (to take away), IN (in the shop), or empty when nobody asked.
ALTER TABLE orders ADD COLUMN IF NOT EXISTS dine varchar DEFAULT '' NOT NULL;
