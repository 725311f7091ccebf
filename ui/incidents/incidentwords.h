// Words for incidents, in the language now in use.
#pragma once

#include "models/workbench/incidentsoffice.h"
#include "ui/common/errortext.h"
#include "ui/common/labels.h"

namespace vigie::ui {

[[nodiscard]] QString text(IncidentKind kind); ///< "Broken part"
[[nodiscard]] QString text(ForwardedTo whom);  ///< "Technical team"
[[nodiscard]] QString text(IncidentOutcome outcome);
[[nodiscard]] QString text(IncidentStepKind kind); ///< what was done: "Forwarded"
[[nodiscard]] QString text(RequestState state);    ///< "waits for a supervisor"
[[nodiscard]] QString whereItStands(const RequestInBrief &request);
[[nodiscard]] QString text(IncidentObstacle obstacle); ///< a sentence: why a step cannot be taken now

/// In whose hands it is, as short as a list has room for: "free", "yours until 10:20".
[[nodiscard]] QString holderText(const Incident &incident, const IncidentsOffice &office);
[[nodiscard]] Tone toneOfHolder(const Incident &incident, const IncidentsOffice &office);

// In plain words, of its kind
[[nodiscard]] QString whatHappened(const Incident &incident);
[[nodiscard]] QString whatItMeans(const Incident &incident);
[[nodiscard]] QString whatToDo(const Incident &incident);
/// Why the desk could not use something.
[[nodiscard]] QString reasonText(const QString &reason);
/// "Forwarded to the technical team: the calendar is cut off"
[[nodiscard]] QString stepText(const IncidentStep &step);

/// As errorText(), but of what is kept on no workstation.
[[nodiscard]] ErrorText incidentProblem(ErrorKind kind);

} // namespace vigie::ui
