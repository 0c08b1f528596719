-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "profile_sealed" BYTEA NOT NULL,
    "nhs_number_hash" TEXT,
    "name_dob_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "team" TEXT,
    "worker" TEXT,
    "waiting_on" TEXT NOT NULL,
    "next_wake_at" TIMESTAMPTZ(3),
    "next_due_at" TIMESTAMPTZ(3),
    "overdue" BOOLEAN NOT NULL DEFAULT false,
    "attention" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" JSONB NOT NULL,
    "virtual_offset_ms" BIGINT NOT NULL DEFAULT 0,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "journey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journey_event" (
    "journey_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "step" TEXT,
    "payload" JSONB NOT NULL,
    "personal_sealed" BYTEA,
    "actor_id" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idempotency_key" TEXT NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "calendar_version" INTEGER NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "journey_event_pkey" PRIMARY KEY ("journey_id","version")
);

-- CreateTable
CREATE TABLE "submission" (
    "key" UUID NOT NULL,
    "journey_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "command" JSONB NOT NULL,
    "personal_sealed" BYTEA,
    "person_id" UUID,
    "actor_id" TEXT NOT NULL,
    "actor_roles" TEXT[],
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'OPEN',
    "answer" JSONB,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" TEXT NOT NULL,
    "journey_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "instance" TEXT,
    "status" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "action_by" TIMESTAMPTZ(3),
    "next_wake_at" TIMESTAMPTZ(3),
    "breached" BOOLEAN NOT NULL DEFAULT false,
    "ledger" JSONB NOT NULL,
    "explanation" JSONB NOT NULL,
    "calendar_version" INTEGER NOT NULL,
    "policy_version" INTEGER NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_item" (
    "id" TEXT NOT NULL,
    "journey_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "team" TEXT,
    "worker" TEXT,
    "clock_id" TEXT,
    "step" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "reference" TEXT NOT NULL,
    "journey_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "intent" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'WAITING',
    "withheld_for" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "body_sealed" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("reference")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "what" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "role" TEXT,
    "journey_id" UUID,
    "outcome" TEXT NOT NULL,
    "correlation_id" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "roles" TEXT[],
    "team" TEXT NOT NULL,
    "manager_id" TEXT,
    "sign_off_limit_pence" BIGINT NOT NULL DEFAULT 0,
    "panel_trained_until" DATE,
    "qualified" BOOLEAN NOT NULL DEFAULT false,
    "area" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "version" INTEGER NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "policy" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "version" INTEGER NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "years" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "worker_presence" (
    "id" UUID NOT NULL,
    "task_queue" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_counter" (
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "reference_counter_pkey" PRIMARY KEY ("year")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_nhs_number_hash_key" ON "person"("nhs_number_hash");

-- CreateIndex
CREATE INDEX "person_name_dob_hash_idx" ON "person"("name_dob_hash");

-- CreateIndex
CREATE UNIQUE INDEX "journey_reference_key" ON "journey"("reference");

-- CreateIndex
CREATE INDEX "journey_team_stage_idx" ON "journey"("team", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "journey_event_journey_id_idempotency_key_key" ON "journey_event"("journey_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "submission_status_created_at_idx" ON "submission"("status", "created_at");

-- CreateIndex
CREATE INDEX "submission_journey_id_status_idx" ON "submission"("journey_id", "status");

-- CreateIndex
CREATE INDEX "clock_journey_id_status_idx" ON "clock"("journey_id", "status");

-- CreateIndex
CREATE INDEX "clock_status_due_at_idx" ON "clock"("status", "due_at");

-- CreateIndex
CREATE INDEX "work_item_worker_due_at_id_idx" ON "work_item"("worker", "due_at", "id");

-- CreateIndex
CREATE INDEX "work_item_team_due_at_id_idx" ON "work_item"("team", "due_at", "id");

-- CreateIndex
CREATE INDEX "work_item_journey_id_idx" ON "work_item"("journey_id");

-- CreateIndex
CREATE INDEX "outbox_message_status_created_at_idx" ON "outbox_message"("status", "created_at");

-- CreateIndex
CREATE INDEX "outbox_message_journey_id_idx" ON "outbox_message"("journey_id");

-- CreateIndex
CREATE INDEX "audit_entry_journey_id_at_idx" ON "audit_entry"("journey_id", "at");

-- CreateIndex
CREATE INDEX "policy_version_effective_from_idx" ON "policy_version"("effective_from");

-- AddForeignKey
ALTER TABLE "journey" ADD CONSTRAINT "journey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "journey_event" ADD CONSTRAINT "journey_event_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_item" ADD CONSTRAINT "work_item_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_journey_id_fkey" FOREIGN KEY ("journey_id") REFERENCES "journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
