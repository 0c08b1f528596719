-- What the hourly check of all open journeys found wrong, until a later check no longer finds it; and when it last ran to its end.

-- CreateTable
CREATE TABLE "journey_finding" (
    "journey_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "journey_finding_pkey" PRIMARY KEY ("journey_id","cause","about")
);

-- CreateTable
CREATE TABLE "journey_check" (
    "task_queue" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "journeys" INTEGER NOT NULL,
    "brought_back" INTEGER NOT NULL,

    CONSTRAINT "journey_check_pkey" PRIMARY KEY ("task_queue")
);

-- AddForeignKey
ALTER TABLE "journey_finding" ADD CONSTRAINT "journey_finding_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
