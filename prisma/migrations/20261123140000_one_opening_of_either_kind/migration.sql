-- At most one opening of a journey for a person at a time (R-REF-01), whether with a first contact or from another system.
DROP INDEX submission_one_opening_for_a_person;
CREATE UNIQUE INDEX submission_one_opening_for_a_person ON submission (person_id)
  WHERE status = 'OPEN' AND step IN ('recordContact', 'takeOverJourney');
