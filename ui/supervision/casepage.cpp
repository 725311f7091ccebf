#include "ui/supervision/casepage.h"

#include "ui/calendar/calendarpanel.h"
#include "ui/common/labels.h"
#include "ui/common/typingguard.h"
#include "ui/common/watermark.h"
#include "ui/supervision/caseheader.h"
#include "ui/supervision/decisionbar.h"
#include "ui/supervision/draftedits.h"
#include "ui/supervision/draftundo.h"
#include "ui/supervision/nearslots.h"
#include "ui/supervision/newslotpanel.h"
#include "ui/supervision/slotlist.h"
#include "ui/supervision/threadview.h"
#include "ui/supervision/understandingform.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

/// With fewer free slots than these the choice is small, and what is nearly free is worth a look.
constexpr auto fewFreeSlots = 3;

QHBoxLayout *headline(QWidget *title, QWidget *keys)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(2));
    row->addWidget(title);
    row->addStretch(1);
    row->addWidget(keys);
    return row;
}

} // namespace

CasePage::CasePage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_header(new CaseHeader(this))
    , m_panels(new QStackedWidget(this))
    , m_composer(new Composer(this))
    , m_newSlot(new NewSlotPanel(this))
    , m_sharing(new SharingPanel(this))
    , m_bar(new DecisionBar(this))
    , m_guard(new TypingGuard(this))
    , m_edits(new DraftUndo(workbench, this))
    , m_mark(new Watermark(this))
{
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(makeLeft());
    sides->addWidget(makeRight());
    sides->setStretchFactor(0, 0);
    sides->setStretchFactor(1, 1);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    sides->setSizes({432, 900});
    m_panels->addWidget(m_composer);
    m_panels->addWidget(m_newSlot);
    m_panels->addWidget(m_sharing);
    m_panels->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_panels->hide();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(sides, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_panels);
    column->addWidget(m_bar);
    connectParts();
    m_guard->protect(this);
    retranslate();
}

QWidget *CasePage::makeLeft()
{
    auto *left = new QWidget(this);
    m_threadTitle = new SectionLabel({}, left);
    m_threadKeys = new TextLabel(TextStyle::Smaller, ColorRole::Faint, left);
    m_thread = new ThreadView(left);
    m_formTitle = new SectionLabel({}, left);
    m_formKeys = new TextLabel(TextStyle::Smaller, ColorRole::Faint, left);
    m_form = new UnderstandingForm(left);
    auto *upper = new QWidget(left);
    auto *upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(0);
    upperColumn->addLayout(headline(m_threadTitle, m_threadKeys));
    upperColumn->addWidget(m_thread, 1);
    auto *lower = new QWidget(left);
    auto *lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    lowerColumn->setSpacing(0);
    lowerColumn->addLayout(headline(m_formTitle, m_formKeys));
    // Many fields on a low screen scroll instead of squeezing the thread away.
    lower->setAutoFillBackground(true);
    lower->setBackgroundRole(QPalette::AlternateBase);
    auto *scroll = new QScrollArea(lower);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    lowerColumn->addWidget(scroll, 1);
    auto *split = new QSplitter(Qt::Vertical, left);
    split->addWidget(upper);
    split->addWidget(lower);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({440, 260});
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    left->setMinimumWidth(360);
    return left;
}

QWidget *CasePage::makeRight()
{
    auto *right = new QWidget(this);
    m_calendar = new CalendarPanel(right);
    m_slotsTitle = new SectionLabel({}, right);
    m_slotsKeys = new TextLabel(TextStyle::Smaller, ColorRole::Faint, right);
    m_slots = new SlotList(right);
    m_noSlots = new TextLabel(TextStyle::Body, ColorRole::Muted, right);
    m_noSlots->setContentsMargins(spacing(4), 0, spacing(4), 0);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_calendar, 1);
    column->addWidget(new Line(Qt::Horizontal, right));
    column->addLayout(headline(m_slotsTitle, m_slotsKeys));
    column->addWidget(m_slots);
    column->addWidget(m_noSlots);
    m_near = new NearSlots(right);
    column->addWidget(m_near);
    column->addSpacing(spacing(2));
    return right;
}

void CasePage::connectParts()
{
    connect(m_calendar->view(), &WeekView::slotChosen, this, &CasePage::chooseSlot);
    connect(m_calendar->view(), &WeekView::slotEdited, m_edits, &DraftUndo::move);
    connect(m_calendar->view(), &WeekView::slotDrawn, m_edits, &DraftUndo::add);
    m_calendar->view()->setJudge([this](const TimeRange &when) { return m_workbench.judged(when); });
    connect(m_slots, &SlotList::slotChosen, this, &CasePage::chooseSlot);
    connect(m_calendar, &CalendarPanel::otherZoneChanged, this, [this] {
        m_slots->setOtherZone(m_calendar->otherZone());
        showNearSlots();
    });
    connect(m_near, &NearSlots::slotWanted, this, [this](const TimeRange &when) {
        m_edits->add(when);
        focusWork(); // the row is gone
    });
    connect(m_form, &UnderstandingForm::fieldFocused, this, [this](FieldName name) { m_thread->setFocusedField(name); });
    connect(m_form, &UnderstandingForm::corrected, this, [this](const Correction &correction) {
        const HeldCase *now = m_workbench.current();
        if (now && now->content.id == m_held.content.id)
            m_edits->correct(correction);
    });
    connect(m_bar->sharing(), &SharingPreview::changeWanted, this, &CasePage::openSharing);
    connect(m_sharing, &SharingPanel::shareChanged, this,
            [this](const Share &share, bool shared) { m_workbench.setDraft(withShare(m_workbench.draft(), share, shared)); });
    connect(m_sharing, &SharingPanel::closed, this, &CasePage::closePanel);
    connect(m_composer, &Composer::edited, this, [this] {
        Draft draft = m_workbench.draft();
        m_composer->writeTo(draft);
        m_workbench.setDraft(draft);
    });
    connect(m_composer, &Composer::sendWanted, this, &CasePage::sendWanted);
    connect(m_composer, &Composer::closed, this, &CasePage::closePanel);
    connect(m_newSlot, &NewSlotPanel::closed, this, &CasePage::closePanel);
    connect(m_newSlot, &NewSlotPanel::slotAdded, this, [this](const Slot &slot) {
        m_edits->add(slot.when);
        closePanel();
    });
}

void CasePage::showCase(const HeldCase &held, const Draft &draft)
{
    // The same request in a newer version: what the person is at stays open, with every letter.
    const bool same = m_held.content.id == held.content.id;
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const Panel open = same ? m_panel : Panel::None;
    const auto typing = same ? m_form->typing() : std::nullopt;
    m_held = held;
    m_edits->forget();
    if (!same)
        closePanel();
    m_header->setCase(held.content);
    m_thread->setCase(held.content);
    m_form->setCase(held.content);
    m_calendar->setCase(held.content);
    m_slots->setCase(held.content);
    m_slots->setOtherZone(m_calendar->otherZone());
    switch (open) { // a panel that is closed is made when it opens: few requests need one
    case Panel::None:
        break;
    case Panel::Composer:
        m_composer->setCase(held.content);
        m_composer->refresh(draft);
        break;
    case Panel::NewSlot:
        m_newSlot->setCase(held.content, [this](const TimeRange &when) { return m_workbench.judged(when); });
        break;
    case Panel::Sharing:
        m_sharing->setCase(held.content);
        break;
    }
    retranslate();
    showDraft(draft);
    m_guard->protect(this);
    if (typing)
        m_form->resume(*typing);
    else if (open == Panel::None)
        focusWork();
    else if (focus && isAncestorOf(focus))
        focus->setFocus(Qt::OtherFocusReason);
    else
        m_panels->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void CasePage::showHidden(const HeldCase &held)
{
    const auto typing = m_form->typing();
    m_held = held;
    m_thread->showHidden(held.content);
    m_form->setCase(held.content);
    m_form->setDraft(m_draft);
    m_guard->protect(m_form);
    if (typing)
        m_form->resume(*typing);
}

void CasePage::forget()
{
    closePanel();
    m_held = {};
    m_edits->forget();
    m_header->setCase(m_held.content);
    m_thread->setCase(m_held.content);
    m_form->setCase(m_held.content);
    m_calendar->setCase(m_held.content);
    m_slots->setCase(m_held.content);
    m_composer->forget();
    m_newSlot->forget();
    m_sharing->setCase(m_held.content);
    showDraft({});
}

void CasePage::showDraft(const Draft &draft)
{
    m_draft = draft;
    m_form->setDraft(draft);
    m_calendar->view()->setCandidates(draft.slots, draft.chosen, draft.offered);
    m_slots->setDraft(draft);
    // Calling a meeting off needs no slot; the room is the calendar's.
    const bool needsSlot = m_held.content.kind != RequestKind::Cancel || !draft.slots.empty();
    m_slots->setVisible(!draft.slots.empty());
    m_noSlots->setVisible(draft.slots.empty() && needsSlot);
    m_slotsTitle->setVisible(needsSlot);
    m_slotsKeys->setVisible(needsSlot);
    showNearSlots();
    if (m_panel == Panel::Sharing)
        m_sharing->setDraft(draft);
    showSharing();
}

void CasePage::showNearSlots()
{
    const auto free = std::count_if(m_draft.slots.begin(), m_draft.slots.end(), [](const Slot &slot) { return isFree(slot); });
    const bool offered = !m_readOnly && free < fewFreeSlots;
    m_near->setNearMisses(offered ? m_workbench.nearMisses() : std::vector<NearMiss>{}, m_held.content, m_calendar->otherZone());
    m_noSlots->setFixedHeight(m_near->isVisibleTo(this) ? slotRowHeight : 56);
}

/// Follows what the person is about to do: a question reaches participants, a refusal does not.
void CasePage::showSharing()
{
    const std::optional<Ruling> primary =
        m_panel == Panel::Composer ? std::optional(m_composer->ruling()) : primaryRuling(m_held.content, m_draft);
    m_bar->sharing()->setSharing(m_held.content, m_draft.sharing, !primary || reachesParticipants(*primary));
}

void CasePage::setReadOnly(bool readOnly)
{
    const bool changed = std::exchange(m_readOnly, readOnly) != readOnly;
    m_header->setReadOnly(readOnly);
    // Calling a meeting off needs no slot.
    m_calendar->view()->setEditable(!readOnly && m_held.content.kind != RequestKind::Cancel);
    m_form->setReadOnly(readOnly);
    if (changed)
        showNearSlots();
    m_bar->sharing()->setReadOnly(readOnly);
    if (readOnly)
        closePanel();
}

void CasePage::setClocks(Instant now, Seconds leaseLeft)
{
    m_header->setClocks(now, leaseLeft);
    m_calendar->view()->setNow(now);
}

void CasePage::setWatermark(const QString &text)
{
    m_mark->setText(text);
}

void CasePage::openPanel(Panel panel)
{
    m_panel = panel;
    m_panels->setVisible(panel != Panel::None);
    switch (panel) {
    case Panel::None:
        break;
    case Panel::Composer:
        m_panels->setCurrentWidget(m_composer);
        break;
    case Panel::NewSlot:
        m_panels->setCurrentWidget(m_newSlot);
        break;
    case Panel::Sharing:
        m_panels->setCurrentWidget(m_sharing);
        break;
    }
    // A stack is as high as its highest page; ours should be as high as the one that is shown.
    if (m_panels->currentWidget())
        m_panels->setFixedHeight(m_panels->currentWidget()->sizeHint().height());
    showSharing();
    Q_EMIT panelChanged();
}

void CasePage::openComposer(Composing what)
{
    if (m_readOnly)
        return;
    m_composer->setCase(m_held.content);
    openPanel(Panel::Composer);
    m_composer->open(what, m_workbench.draft());
    m_guard->protect(m_composer);
    m_panels->setFixedHeight(m_composer->sizeHint().height());
    showSharing();
}

void CasePage::openNewSlot()
{
    if (m_readOnly)
        return;
    openPanel(Panel::NewSlot);
    const QTimeZone zone = clientZone(m_held.content);
    Instant near = std::max(m_held.content.window.start, m_workbench.deskNow());
    if (m_draft.chosen >= 0 && m_draft.chosen < static_cast<int>(m_draft.slots.size()))
        near = m_draft.slots[static_cast<size_t>(m_draft.chosen)].when.start;
    else
        near = toInstant(QDateTime(toDateTime(near, zone).date(), QTime(10, 0), zone));
    m_newSlot->open(m_held.content, understoodDuration(m_held.content), near,
                    [this](const TimeRange &when) { return m_workbench.judged(when); });
    m_guard->protect(m_newSlot);
}

void CasePage::openSharing()
{
    if (m_readOnly || m_held.content.shareable.empty())
        return;
    m_sharing->setCase(m_held.content);
    openPanel(Panel::Sharing);
    m_sharing->setDraft(m_draft);
    m_guard->protect(m_sharing);
    m_sharing->focusFirst();
}

void CasePage::closePanel()
{
    const bool wasOpen = m_panel != Panel::None;
    openPanel(Panel::None);
    if (wasOpen && isVisible())
        focusWork();
}

void CasePage::focusWork()
{
    if (m_slots->isVisibleTo(this))
        m_slots->setFocus(Qt::OtherFocusReason);
    else
        m_calendar->view()->setFocus(Qt::OtherFocusReason);
}

void CasePage::focusNearSlots()
{
    if (m_near->isVisibleTo(this))
        m_near->focusFirst();
}

void CasePage::chooseSlot(int index)
{
    if (m_readOnly || index >= static_cast<int>(m_draft.slots.size()))
        return;
    // Enter now means the slot that was chosen, and not the row that had the focus.
    if (m_near->isAncestorOf(focusWidget()))
        focusWork();
    m_workbench.setDraft(withChosen(m_workbench.draft(), index));
}

void CasePage::toggleOffer()
{
    if (!m_readOnly)
        m_workbench.setDraft(withToggledOffer(m_workbench.draft(), m_draft.chosen));
}

void CasePage::retranslate()
{
    //: Heading of the thread; %n messages. French: Fil · %n message(s)
    m_threadTitle->setText(tr("Thread · %n message(s)", nullptr, static_cast<int>(m_held.content.thread.size())));
    m_threadKeys->setText(QStringLiteral("Alt ↑ ↓"));
    //: Heading of the form. French: Compris par l'automate
    m_formTitle->setText(tr("Understood by the automation"));
    //: Beside the heading: which key edits. French: F2 modifier
    m_formKeys->setText(tr("F2 edit"));
    //: Heading of the list of slots. French: Créneaux proposés
    m_slotsTitle->setText(tr("Proposed slots"));
    //: Which keys do what in the list of slots. French: 1–9 choisir · Espace cocher · N nouveau
    m_slotsKeys->setText(tr("1–9 choose · Space mark · N new"));
    m_noSlots->setText(tr("No slot is proposed. Add one with N, ask for clarification, or decline."));
}

void CasePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNearSlots();
    }
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
