-- A manager's results, and any other list by team, without reading everybody's decisions.
CREATE INDEX decision_team ON decision (team, policy, period_start);
