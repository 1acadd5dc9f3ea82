/**
 * The database: its connections, its migrations and its failures.
 *
 * <p>H2 in a file serves one process, PostgreSQL many; the same SQL runs on both. A feature owns its SQL and its
 * migrations; nothing here knows a table. Start at {@link kr.plusbot.platform.database.Database}.
 *
 * <h2>Migrations</h2>
 *
 * Flyway's, in {@code db/migration} on the class path, one file for both databases, named after the feature:
 * {@code V001__conversations.sql}. H2 commits after each statement that defines something, so a process killed half-way
 * leaves half a migration, which then runs from its beginning again: every statement says {@code IF NOT EXISTS} or can
 * otherwise run twice.
 *
 * <h2>Columns</h2>
 *
 * <ul>
 *   <li>Text is {@code varchar} without a length. PostgreSQL counts a length in code points, H2 in UTF-16 units, so that
 *       the same emoji fit the one and not the other: lengths are checked in Java, in code points. Text compares by its
 *       bytes: case and normal form count. Its order is the database's own business: sort in Java what users read.
 *   <li>A moment is {@code timestamp with time zone} and an {@code Instant} in Java, cut to microseconds.
 *   <li>Money and counts are {@code bigint} and {@code integer}, yes and no {@code boolean}; documents are text, written
 *       and read by their owner.
 * </ul>
 *
 * <h2>Statements</h2>
 *
 * Where a key may be there already, {@code INSERT … ON CONFLICT DO NOTHING} (without naming the columns, which H2 does
 * not take): it counts 0 rows when it was. A unique violation would end PostgreSQL's transaction.
 */
@NullMarked
package kr.plusbot.platform.database;

import org.jspecify.annotations.NullMarked;
