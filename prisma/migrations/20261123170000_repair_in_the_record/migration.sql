-- What only the workflow held when a repair was approved: once it is started anew nobody can ask it any more.
ALTER TABLE "journey_repair" ADD COLUMN "lost" JSONB NOT NULL DEFAULT '[]';
