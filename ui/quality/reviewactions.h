// Everything that can be done in the review workspace, as actions with ids and keys; the workspace connects them.
#pragma once

#include "models/domain/review.h"
#include "ui/common/actionregistry.h"

#include <array>

namespace vigie::ui {

struct ReviewActions {
    /// Whose keys they are.
    struct Places {
        QWidget *whole;    ///< the workspace
        QWidget *empty;    ///< the page without a review
        QWidget *page;     ///< the one with it
        QWidget *rubric;   ///< at its right
        QWidget *calendar; ///< the week at its left
        QWidget *rules;    ///< the page of the rules to acknowledge
    };
    ReviewActions(ActionRegistry &registry, const Places &places);

    QAction *pull;
    QAction *pullAfterLoss;
    QAction *acknowledge; ///< the Limited Use rules
    QAction *submit;
    QAction *next;
    QAction *down;
    QAction *previous;
    QAction *yes;
    QAction *no;
    QAction *notApplicable;
    std::array<QAction *, 9> choose;
    QAction *help;
    QAction *note;
    QAction *privateNote;
    QAction *leaveField;
    std::vector<std::pair<ReviewFlag, QAction *>> flags;
    QAction *skipMenu;
    std::vector<std::pair<SkipReason, QAction *>> skip;
    QAction *previousMessage;
    QAction *nextMessage;
    QAction *focusCalendar;
    QAction *focusRubric;
    QAction *own;   ///< what was submitted
    QAction *retry; ///< the rubric that could not be brought
    QAction *takeUp;
    QAction *discard;
};

} // namespace vigie::ui
