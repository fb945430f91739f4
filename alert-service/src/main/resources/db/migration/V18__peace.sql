-- When a subscriber is told moves from a mere time zone to the whole wish.
UPDATE subscription
SET spec = (spec - 'timezone') || jsonb_build_object('peace', jsonb_build_object(
    'schedule', jsonb_build_object('mode', 'IMMEDIATE', 'at', '08:00', 'days', '[]'::jsonb,
        'timezone', coalesce(spec ->> 'timezone', 'UTC')),
    'urgent', false, 'shadow', false))
WHERE NOT spec ? 'peace';

-- Why a delivery is not made, or not at once, in one word.
ALTER TABLE delivery ADD COLUMN reason text;
