import ProgramSupport

typealias Program = ProgramSupport.Program
typealias RunningProgram = ProgramSupport.RunningProgram
