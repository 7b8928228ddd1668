/// A parent tells that they mean to educate at home, on a public form and without an account; the education officer finds out who the
/// child is, or sets the notice aside, and answers. Nothing that the parent sees says whether the child has a record or a plan.
///
/// Education Act 1996 s7, s434A; School Attendance (Pupil Registration) (England) Regulations 2024 reg 9.
@NullMarked
@NamedInterface("notice")
package goldthread.education.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
