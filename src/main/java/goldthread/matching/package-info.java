/// Which home fits: children who need a home against homes with places. It proposes and explains; people decide.
///
/// Serves care, commissioning and regional co-operatives. A pure engine: no database and no framework, deterministic.
/// Hard rules are dated law and regional policy (`hard-rules.csv`), soft terms carry weights that the region owns.
/// Law: Children Act 1989 s22C and s25, Sch 7; Care Planning, Placement and Case Review (England) Regulations 2010;
/// Children's Homes (England) Regulations 2015; Supported Accommodation (England) Regulations 2023.
@NullMarked
@ApplicationModule(displayName = "Matching", allowedDependencies = {})
package goldthread.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
