/// A school reads for itself, with an account of its designated safeguarding lead: whose name may not come off its roll without the
/// authority's consent, and the notices of domestic abuse that were sent to it. It sees children of its own roll and nothing of their
/// records; it says that a parent asked to take a child off the roll, that it read a notice, and what it offers. Decision 0028.
///
/// Education Act 1996 s434A; School Attendance (Pupil Registration) (England) Regulations 2024 reg 9; Domestic Abuse Act 2021 s49A.
@NullMarked
package goldthread.education.school;

import org.jspecify.annotations.NullMarked;
