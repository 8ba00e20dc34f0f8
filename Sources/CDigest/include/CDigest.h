#pragma once

#include <stddef.h>
#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Writes the 32 bytes of the SHA-256 of `bytes` to `digest`; false when the library cannot provide the algorithm.
bool cdigest_sha256(const uint8_t *bytes, size_t count, uint8_t *digest);

#ifdef __cplusplus
}
#endif
