CREATE TABLE nonsense (
