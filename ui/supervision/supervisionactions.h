// Everything that can be done in supervision, as actions with ids and keys; the workspace connects them.
#pragma once

#include "models/domain/decision.h"
#include "models/domain/redacted.h"
#include "ui/common/actionregistry.h"

#include <array>

class QMenu;

namespace vigie::ui {

struct SupervisionActions {
    /// Whose keys they are.
    struct Places {
        QWidget *whole;    ///< the workspace
        QWidget *empty;    ///< the page without a case
        QWidget *page;     ///< the one with it
        QWidget *calendar; ///< the week in it
        QWidget *conflict; ///< the page of a refused decision
        QWidget *rules;    ///< the page of the rules to acknowledge
    };
    SupervisionActions(ActionRegistry &registry, const Places &places);

    QAction *pull;
    QAction *pullAfterLoss;
    QAction *acknowledge; ///< the Limited Use rules
    QAction *decide;
    QAction *propose;
    QAction *ask;
    QAction *decline;
    QAction *handOver;
    QAction *newSlot;
    QAction *markSlot;
    std::array<QAction *, 9> choose;
    QAction *editField;
    QAction *changeSharing;
    QAction *previousMessage;
    QAction *nextMessage;
    QAction *previousChip;
    QAction *nextChip;
    QAction *copy;
    QAction *reveal;
    QAction *reportMissed; ///< opens the menu of what it is
    std::vector<std::pair<TokenCategory, QAction *>> missed;
    QAction *reportExcess;
    QAction *focusCalendar;
    QAction *overlay;
    QAction *thirdZone;
    /// Moves and stretches of the chosen slot by key, in the calendar.
    struct Nudge {
        QAction *action;
        int days;
        int minutes;
    };
    std::vector<Nudge> moves;
    std::vector<Nudge> stretches;
    QAction *nextFree;
    QAction *previousSlot;
    QAction *nextSlot;
    QAction *removeSlot;
    QAction *undo;
    QAction *redo;
    QAction *focusSlots;
    QAction *focusNearSlots;
    QAction *send; ///< of the open composer
    QAction *closePanel;
    QAction *takeBack;
    QAction *compare; ///< a refused decision with the request as it is now
    QAction *keep;
    QAction *remake;
    QAction *discard;
    QAction *later;
    std::vector<std::pair<PutBackReason, QAction *>> putBack;
    std::vector<std::pair<int, QAction *>> park; ///< minutes from now; -1: tomorrow at nine
};

} // namespace vigie::ui
