// One case on screen: header, thread and understanding at the left, calendar and slots at the right, a panel when something is
// being written, the decision bar. Edits go into the draft at once.
#pragma once

#include "models/workbench/workbench.h"
#include "ui/supervision/composer.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace vigie::ui {

class CalendarPanel;
class CaseHeader;
class DecisionBar;
class DraftUndo;
class NearSlots;
class NewSlotPanel;
class SectionLabel;
class SharingPanel;
class SlotList;
class TextLabel;
class ThreadView;
class TypingGuard;
class UnderstandingForm;
class Watermark;

class CasePage : public QWidget
{
    Q_OBJECT

public:
    enum class Panel { None, Composer, NewSlot, Sharing };

    explicit CasePage(Workbench &workbench, QWidget *parent = nullptr);

    void showCase(const HeldCase &held, const Draft &draft);
    void showDraft(const Draft &draft);
    /// The same version with other words hidden.
    void showHidden(const HeldCase &held);
    /// Nothing of any is left here, not even in what is not seen (P7).
    void forget();
    /// The lease is gone: everything stays to read.
    void setReadOnly(bool readOnly);
    void setClocks(Instant now, Seconds leaseLeft);
    /// Who looks, and when, across all of it; nothing when empty.
    void setWatermark(const QString &text);

    /// Puts the keyboard where deciding begins: on the slots, or on the calendar when there are none.
    void focusWork();
    /// On the first of those that are nearly free, where there are any.
    void focusNearSlots();

    void openComposer(Composing what);
    void openNewSlot();
    void openSharing();
    void closePanel();
    [[nodiscard]] Panel panel() const { return m_panel; }

    void chooseSlot(int index);
    void toggleOffer();

    [[nodiscard]] CaseHeader *header() const { return m_header; }
    [[nodiscard]] ThreadView *thread() const { return m_thread; }
    [[nodiscard]] UnderstandingForm *form() const { return m_form; }
    [[nodiscard]] CalendarPanel *calendar() const { return m_calendar; }
    [[nodiscard]] DraftUndo *edits() const { return m_edits; }
    [[nodiscard]] SlotList *slotList() const { return m_slots; }
    [[nodiscard]] NearSlots *nearSlots() const { return m_near; }
    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] DecisionBar *bar() const { return m_bar; }
    [[nodiscard]] Watermark *watermark() const { return m_mark; }

Q_SIGNALS:
    void panelChanged();
    void sendWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void connectParts();
    void openPanel(Panel panel);
    void showSharing();
    void showNearSlots();
    void retranslate();

    Workbench &m_workbench;
    HeldCase m_held;
    Draft m_draft;
    Panel m_panel = Panel::None;
    bool m_readOnly = false;
    CaseHeader *m_header;
    ThreadView *m_thread;
    SectionLabel *m_threadTitle;
    TextLabel *m_threadKeys;
    UnderstandingForm *m_form;
    SectionLabel *m_formTitle;
    TextLabel *m_formKeys;
    CalendarPanel *m_calendar;
    SlotList *m_slots;
    SectionLabel *m_slotsTitle;
    TextLabel *m_slotsKeys;
    TextLabel *m_noSlots;
    NearSlots *m_near;
    QStackedWidget *m_panels;
    Composer *m_composer;
    NewSlotPanel *m_newSlot;
    SharingPanel *m_sharing;
    DecisionBar *m_bar;
    TypingGuard *m_guard;
    DraftUndo *m_edits;
    Watermark *m_mark;
};

} // namespace vigie::ui
