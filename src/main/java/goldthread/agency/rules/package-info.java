/// What the rules on agency social workers say of an assignment: a pure function of dated rules, facts and a day, with
/// its explanation as data. No database, no framework, no floating point.
///
/// Three versions stand side by side ([Versions]): the proposals of February 2023, the statutory guidance of October
/// 2024, and a draft that an administrator writes. Their terms are rows of `terms.csv`, each with source, status and
/// dates. Start with [Checking].
@NullMarked
package goldthread.agency.rules;

import org.jspecify.annotations.NullMarked;
