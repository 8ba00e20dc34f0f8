// RuleProgram
