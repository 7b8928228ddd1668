/// How people come into the work and on in it, for every role: apprentices, return to practice, academy, leadership; what
/// they have learnt; and rotas that bend. Routes and what is learnt are tables with source and mark; the product sets no
/// target for an authority, and tells the national ones with their source.
@NullMarked
@NamedInterface("career")
package goldthread.workforce.career;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
