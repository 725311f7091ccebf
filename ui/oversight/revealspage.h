// Who was shown what a token stands for, and who was not (P3): what is unusual about whom first, then all of them.
#pragma once

#include "models/items/revealmodel.h"
#include "models/items/revealpatternmodel.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"

class QComboBox;

namespace vigie::ui {

class PageStack;

class RevealsPage : public QWidget
{
    Q_OBJECT

public:
    /// `oversight` must outlive the page.
    RevealsPage(Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    /// Reads the newest again, with the filters as they are.
    void read();
    /// Everything that the filters find; says how it went.
    void writeTo(const QString &path);
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] TableView *patterns() const { return m_patternTable; }

Q_SIGNALS:
    /// All that happened to that request is asked for.
    void trailAsked(const RequestId &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makePatterns();
    QWidget *makeFoot();
    void makeActions(ActionRegistry &actions);
    void showReveals();
    void showPatterns();
    void showPeople();
    void showRow();
    void choosePerson(const PersonId &person, bool unusualOnly);
    void exportFile();
    void sayWritten(const Status &written, int count, bool isAll);
    void say(Tone tone, const QString &strong, const QString &sentence);
    [[nodiscard]] const RevealEntry *current() const;
    [[nodiscard]] QString wordOf(int row, int column) const;
    [[nodiscard]] QString patternWord(int row, int column) const;
    void retranslate();

    Oversight &m_oversight;
    RevealModel *m_model;
    WordedModel *m_worded;
    RevealPatternModel *m_patternModel;
    WordedModel *m_wordedPatterns;
    QComboBox *m_person;
    QComboBox *m_kind;
    TextLabel *m_personLabel;
    TextLabel *m_kindLabel;
    StatusDot *m_verdict;
    TableView *m_patternTable;
    NoticeBar *m_notice;
    PageStack *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_count;
    TextLabel *m_detail;
    QAction *m_refresh = nullptr;
    QAction *m_export = nullptr;
    QAction *m_onlyPerson = nullptr;
    QAction *m_inTrail = nullptr;
    QAction *m_all = nullptr;
    bool m_filling = false; ///< the filters change by themselves
};

} // namespace vigie::ui
