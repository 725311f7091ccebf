// What the workspace says about its state: the empty pages, the notice above the case, the way to take a decision back.
#include "ui/calendar/slotwords.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/wording.h"
#include "ui/supervision/casechanges.h"
#include "ui/supervision/limitedusepage.h"
#include "ui/supervision/supervisionworkspace.h"

#include <QLocale>

namespace vigie::ui {

void SupervisionWorkspace::showEmpty()
{
    const TaskState &task = m_workbench.task();
    const bool offline = std::holds_alternative<connection::Offline>(m_workbench.connection());
    if (std::holds_alternative<task::Pulling>(task)) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Hourglass, tr("Fetching the next request…"),
                            tr("It appears here as soon as the desk answers."));
        m_actions.pull->setEnabled(false);
    } else if (offline) {
        m_empty->setTone(Tone::Warn);
        m_empty->setContent(Symbol::Offline, tr("The desk cannot be reached"),
                            tr("Decisions already made are kept and go out by themselves. Requests can be pulled again once the "
                               "connection is back."));
        m_actions.pull->setEnabled(true);
    } else if (std::holds_alternative<task::NothingWaiting>(task)) {
        m_empty->setTone(Tone::Good);
        m_empty->setContent(Symbol::Done, tr("Nothing is waiting"), tr("The queue is empty. You can look again at any time."));
        m_actions.pull->setEnabled(true);
    } else {
        m_empty->setTone(Tone::Neutral);
        const int waiting = m_workbench.queueCounts().supervision;
        m_empty->setContent(Symbol::Inbox, tr("Ready for the next request"),
                            waiting > 0
                                ? tr("%n request(s) are waiting. The desk gives you the most urgent one.", nullptr, waiting)
                                : tr("The desk gives you the most urgent request; it is yours until the lease ends."));
        m_actions.pull->setEnabled(true);
    }
    if (m_workbench.limitedUseDue())
        m_actions.pull->setEnabled(false);
}

void SupervisionWorkspace::showRules()
{
    if (const auto *signedIn = std::get_if<session::SignedIn>(&m_workbench.session()))
        m_rules->present(signedIn->me.limitedUse);
    m_actions.acknowledge->setEnabled(m_workbench.limitedUseDue() && m_rules->canBeAcknowledged());
    showEmpty();
    showPage();
    if (isVisible() && !m_workbench.current())
        focusFirst();
}

void SupervisionWorkspace::focusFirst()
{
    for (QWidget *button : {static_cast<QWidget *>(m_rules->button()), static_cast<QWidget *>(m_empty->button())}) {
        if (!isComparing() && button->isVisible())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

/// Between what is listed in a notice.
QString SupervisionWorkspace::listSeparator()
{
    //: Between two changes of a list. French puts a space before it.
    return tr("; ");
}

void SupervisionWorkspace::showNotice()
{
    m_notice->clearActions();
    m_notice->setClosable(true);
    const OutboxEntry *back = isComparing() ? nullptr : refused(); // what it is about is on screen
    const bool remaking = m_remade && m_workbench.current() && m_workbench.current()->content.id == m_remade->decision.request;
    if (m_problem) {
        const ErrorText text = errorText(m_problem->kind);
        m_notice->setNotice(Tone::Bad, text.happened, sentences(text));
        m_notice->show();
    } else if (m_said) {
        showSaid(*m_said);
    } else if (m_doubted && !isFree(*m_doubted)) {
        const Case &request = m_workbench.current()->content;
        QStringList stops;
        for (const SlotReason &reason : m_doubted->reasons) {
            if (reason.weight == Weight::Blocking)
                stops << SlotWords::stop(reason, m_doubted->when, participantShort(reason.participant, request.participants),
                                         request);
        }
        m_notice->setNotice(
            Tone::Warn, tr("This slot is blocked"),
            //: %1 what blocks it: "B busy until 10:30".
            tr("What stops it: %1. The desk refuses it as long as that is so. Press Enter again to send it all the "
               "same, or move the slot.")
                .arg(stops.join(listSeparator())));
        m_notice->show();
    } else if (m_doubted) {
        QStringList whose;
        for (const SlotReason &reason : m_doubted->reasons) {
            if (reason.kind == SlotReasonKind::OutsideWorkingHours && reason.weight == Weight::Poor)
                whose << SlotWords::elsewhereOf(reason.participant, m_doubted->when, m_workbench.current()->content);
        }
        m_notice->setNotice(
            Tone::Warn, tr("Outside working hours"),
            //: %1 who, with the times there: "B: 21:00–22:00 in Tokyo".
            tr("%1. Press Enter again to decide all the same, or choose another slot.").arg(whose.join(listSeparator())));
        m_notice->show();
    } else if (std::holds_alternative<task::LeaseLost>(m_workbench.task())) {
        m_notice->setNotice(Tone::Bad, tr("The lease of this request has ended"),
                            tr("Somebody else may work on it now. What you entered stays readable here until you put it away."));
        m_notice->setClosable(false);
        m_notice->addAction(m_actions.pullAfterLoss);
        m_notice->show();
    } else if (back && !remaking) {
        const ErrorText text = errorText(back->error ? back->error->kind : ErrorKind::Internal);
        //: %1 the decision ("Schedule"), %2 the client's code.
        m_notice->setNotice(
            Tone::Bad,
            tr("Not accepted: %1 for client %2").arg(rulingText(back->decision.ruling), back->madeOn.content.clientCode),
            text.happened + QStringLiteral(". ") + sentences(text));
        m_notice->addAction(m_actions.compare);
        m_notice->setClosable(false);
        m_notice->show();
    } else if (remaking) {
        //: %1 the decision that was refused.
        m_notice->setNotice(Tone::Warn, tr("You had decided: %1").arg(rulingText(m_remade->decision.ruling)),
                            changedSince(m_remade->madeOn.content));
        m_notice->show();
    } else if (m_before) {
        m_notice->setNotice(Tone::Warn, tr("This request has just changed"), changedSince(*m_before));
        m_notice->show();
    } else if (const auto *offline = std::get_if<connection::Offline>(&m_workbench.connection());
               offline && m_workbench.current() && !m_offlineSeen) {
        //: %1 a time of day.
        m_notice->setNotice(Tone::Warn, tr("Offline since %1").arg(timeOfDay(offline->since, QTimeZone::systemTimeZone())),
                            tr("Your work goes on; decisions are kept and sent when the connection is back."));
        m_notice->setSymbol(Symbol::Offline);
        m_notice->show();
    } else {
        m_notice->hide();
    }
}

QString SupervisionWorkspace::changedSince(const Case &before) const
{
    const QStringList changes = CaseChanges::between(before, m_workbench.current()->content);
    const QString what =
        changes.isEmpty() ? tr("Nothing that is shown has changed.") : tr("What changed: %1.").arg(changes.join(listSeparator()));
    return what + QLatin1Char(' ') + tr("Everything you entered is here: confirm it or decide anew.");
}

void SupervisionWorkspace::showTakeBack()
{
    const OutboxEntry *last = m_workbench.takeBackCandidate();
    m_actions.takeBack->setEnabled(last != nullptr);
    if (!last) {
        m_takeBackBar->hide();
        return;
    }
    const Seconds left = last->releaseAt ? *last->releaseAt - m_workbench.deskNow() : Seconds(0);
    if (last->releaseAt && left <= Seconds(0)) {
        m_takeBackBar->hide();
        return;
    }
    QString text = tr("Take back");
    if (last->releaseAt) {
        //: %1 seconds that are left. French: Reprendre (%1 s)
        text = tr("Take back (%1 s)").arg(left.count());
    }
    m_actions.takeBack->setText(text);
    if (!m_takeBackBar->isVisibleTo(this)) {
        m_takeBackBar->clearActions();
        m_takeBackBar->addAction(m_actions.takeBack);
        m_takeBackBar->setClosable(false);
    }
    const QString what = rulingText(last->decision.ruling);
    if (last->releaseAt) {
        //: %1 the decision, %2 the client's code. French: Décision envoyée : %1, client %2
        m_takeBackBar->setNotice(Tone::Good, tr("Decision sent"), tr("%1, client %2").arg(what, last->madeOn.content.clientCode));
    } else {
        //: The decision is written down but not at the desk yet. French: Décision enregistrée
        const QString kept = tr("Decision kept");
        //: The disk is full: the decision is in memory alone until the desk has it. French: Décision en route
        const QString underWay = tr("Decision on its way");
        m_takeBackBar->setNotice(Tone::Neutral, m_workbench.isKept(*last) ? kept : underWay,
                                 tr("%1, client %2").arg(what, last->madeOn.content.clientCode));
    }
    m_takeBackBar->show();
}

} // namespace vigie::ui
