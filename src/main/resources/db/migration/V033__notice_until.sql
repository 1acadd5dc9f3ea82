-- When a notice is no news any more; null for one that is told however late.
ALTER TABLE notice ADD COLUMN IF NOT EXISTS until timestamp with time zone;
