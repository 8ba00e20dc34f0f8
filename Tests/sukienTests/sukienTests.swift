// sukienTests
