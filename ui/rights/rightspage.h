// What people ask by their rights, as support works it: the list by what is left of the time, one of them whole, and what can be
// done with it now (D1 to D7).
#pragma once

#include "models/workbench/rightsoffice.h"
#include "ui/common/actionregistry.h"
#include "ui/common/officepage.h"

namespace vigie::ui {

class CorrectRightsDialog;
class DecisionButton;
class FindPersonDialog;
class FoundPersonDialog;
class ItemDialog;
class KeepDialog;
class PrimaryButton;
class RightsPane;
class RectifyDialog;
class StepDialog;
class TakeRightsDialog;

class RightsPage : public OfficePage
{
    Q_OBJECT

public:
    RightsPage(RightsOffice &office, ActionRegistry &actions, QWidget *parent = nullptr);

    enum class Filter { Open, Mine, Nobodys, Over };
    void setFilter(Filter filter);
    /// What somebody asked for, `at` that moment, in an incident, which the link names.
    void takeDownFrom(const QString &link, Instant at);
    /// Somebody is looked for, in an incident that the link names and that is known since `at`.
    void findFrom(const QString &link, Instant at);
    [[nodiscard]] RightsPane *pane() const { return m_pane; }
    [[nodiscard]] TakeRightsDialog *takeDialog() const { return m_take; }
    [[nodiscard]] CorrectRightsDialog *correctDialog() const { return m_correctEntry; }
    [[nodiscard]] StepDialog *stepDialog() const { return m_step; }
    [[nodiscard]] FindPersonDialog *findDialog() const { return m_find; }
    [[nodiscard]] FoundPersonDialog *foundDialog() const { return m_found; }
    [[nodiscard]] RectifyDialog *rectifyDialog() const { return m_putRight; }
    [[nodiscard]] KeepDialog *keepDialog() const { return m_keepBack; }
    [[nodiscard]] ItemDialog *itemDialog() const { return m_single; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A step that a person takes.
    struct Way {
        RightsStepKind kind;
        QAction *action;
        DecisionButton *button = nullptr; ///< of those in the bar
    };

    void makeActions(ActionRegistry &actions);
    void makeBar();
    void showAll();
    void showView();
    [[nodiscard]] std::optional<ErrorText> problem() const override;
    void showEmpty();
    void showActions();
    // What is next (rightsnext.cpp).
    struct NextAct {
        QAction *action = nullptr; ///< nothing when nothing is next
        QString words = {};
        QString consequence = {};
        bool isEnabled = false;
    };
    [[nodiscard]] NextAct nextAct(const RightsCase &request) const;
    [[nodiscard]] NextAct nextOfActing(const RightsCase &request) const;
    [[nodiscard]] QAction *actionFor(RightsTask task, const RightsCase &request) const;
    void showNext(const RightsCase &request);
    void go();
    [[nodiscard]] bool canTakeArchive() const;
    /// A client has a part of what was found, or of what is ticked of it, and was not asked.
    [[nodiscard]] bool hasUnasked(const RightsCase &request) const;
    void begin(RightsStepKind kind);
    [[nodiscard]] QString titleOf(const QAction &action) const;
    void askSearch();
    void takeOn();
    void askWhom();
    [[nodiscard]] bool isShown(const RightsCase &request, Filter filter) const;
    [[nodiscard]] QString nextText(const RightsCase &request) const;
    void step(const RightsStep &step);
    void erase();
    void makeArchive();
    // Somebody without a request (rightsfinding.cpp).
    void findPerson(const PersonSearch &search);
    void takeDownFound();
    // What is taken away (rightsfiles.cpp).
    void askWhere(const QString &title, const QString &ending, const QString &filter,
                  const std::function<void(const QString &path)> &bring);
    void takeArchive();
    void eraseKept();
    void certify();
    void keepBack();
    void eraseItem();
    void restrict();
    void leaveOut();
    void rectify(const std::vector<RectifiedValue> &values);
    void takeDown(const RightsWish &wish, const QString &key);
    void correct(const RightsCorrection &correction);
    void done(const Status &status, const QString &good) { say(outcome(status, good)); }
    void done(FormDialog &dialog, const Status &status, const QString &good)
    {
        finish(dialog, status.ok(), outcome(status, good));
    }
    [[nodiscard]] static Said outcome(const Status &status, const QString &good);
    [[nodiscard]] Way *wayOf(RightsStepKind kind);
    /// REQUIRES that it is a way.
    [[nodiscard]] QAction *actionOf(RightsStepKind kind) const;
    void retranslate();

    RightsOffice &m_office;
    Filter m_filter = Filter::Open;
    std::vector<RightsId> m_rows;
    int m_seen = 0;           ///< the version on which the step was begun
    bool m_opensFirst = true; ///< of a list just come to; later nobody takes the place of one that has left it
    RightsPane *m_pane;
    PrimaryButton *m_primary;
    TakeRightsDialog *m_take;
    CorrectRightsDialog *m_correctEntry;
    StepDialog *m_step;
    RectifyDialog *m_putRight;
    KeepDialog *m_keepBack;
    FindPersonDialog *m_find;
    FoundPersonDialog *m_found;
    /// In which somebody was looked for, with the moment since when it is known.
    std::pair<QString, Instant> m_incident;
    ItemDialog *m_single;
    std::vector<Way> m_ways;
    QAction *m_next = nullptr; ///< what the checklist says is next
    QAction *m_search = nullptr;
    QAction *m_takeOn = nullptr;
    QAction *m_give = nullptr;
    QAction *m_erase = nullptr;
    QAction *m_keep = nullptr;
    DecisionButton *m_keepButton = nullptr;
    QAction *m_item = nullptr; ///< a single value goes, and the rest stays
    DecisionButton *m_itemButton = nullptr;
    QAction *m_eraseKept = nullptr;
    DecisionButton *m_eraseKeptButton = nullptr;
    QAction *m_certificate = nullptr;
    DecisionButton *m_certificateButton = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_takeArchive = nullptr;
    DecisionButton *m_archiveAgain = nullptr;
    QAction *m_restrict = nullptr;
    QAction *m_leaveOut = nullptr;
    QAction *m_rectify = nullptr;
    QAction *m_findPerson = nullptr;
    QAction *m_new = nullptr;
    QAction *m_correct = nullptr;
    QAction *m_refresh = nullptr;
};

} // namespace vigie::ui
