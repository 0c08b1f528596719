-- When a journey was last to be told of a change of the rules and could not be: it is tried again after the others, and shown.
ALTER TABLE "rule_change_effect" ADD COLUMN "tried_at" TIMESTAMPTZ(3);
