package kr.plusbot.platform.database;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.inject.Vetoed;
import org.jspecify.annotations.Nullable;

/**
 * What the running bot says when it is asked for a backup. Immutable.
 *
 * @param folder where it wrote a {@link Snapshot}; absent when it did not
 * @param failure why it did not, for the operator; absent when it did
 */
@Vetoed
record BackupAnswer(
        @JsonProperty("folder") @Nullable String folder,
        @JsonProperty("failure") @Nullable String failure) {}
