-- R-ASM-06. The specialist needs that somebody is trained to assess.
ALTER TABLE "staff" ADD COLUMN "skills" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
