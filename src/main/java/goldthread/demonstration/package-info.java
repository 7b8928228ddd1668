/// A fictional authority, Wrenmoor: children, families and workers whose stories are written through the same doors as
/// people use. Serves those who want to see the product, its tests and its benchmarks. Nobody in it exists.
@NullMarked
@ApplicationModule(displayName = "Demonstration", allowedDependencies = {"money", "access", "casefile", "people", "people :: safe", "people :: schools", "workforce", "workforce :: programme", "workforce :: career", "workforce :: base", "agency", "agency :: bank", "agency :: agreement", "agency :: scale", "agency :: reference", "agency :: conduct",
        "frontdoor", "familyhelp", "familyhelp :: area", "familyhelp :: directory", "familyhelp :: needs", "protectionteam", "protection", "protection :: conference", "protection :: concern", "protection :: cowork", "education", "education :: notice", "outside", "care", "fostering", "familynetwork", "familynetwork :: support", "court", "court :: letterbox", "chronology", "population", "portal", "kinship", "kinship :: fostering", "kinship :: offer", "kinship :: allowance", "time"})
package goldthread.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
