// How handled requests are judged, as a rubric that leads change (A3): its sections and questions at the left, and at the right
// what a reviewer will see; what is wrong with it, each at its place, and what another lead has changed meanwhile.
#pragma once

#include "models/workbench/qualityrules.h"
#include "ui/oversight/versionedpage.h"

class QListView;
class QStandardItemModel;

namespace vigie::ui {

class RubricQuestionDialog;
class RubricTitleDialog;
class RubricView;

class RubricPage : public VersionedPage
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    RubricPage(RubricEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] RubricView *preview() const { return m_preview; }
    [[nodiscard]] RubricTitleDialog *titleDialog() const { return m_titleDialog; }
    [[nodiscard]] RubricQuestionDialog *questionDialog() const { return m_questionDialog; }

private:
    /// A row of the list: the rubric itself, a section, or a question of it.
    struct Part {
        std::optional<size_t> section;
        std::optional<size_t> question;

        bool operator==(const Part &) const = default;
    };

    QWidget *makeContent();
    [[nodiscard]] std::optional<Part> current() const;
    void addSection();
    void addQuestion();
    void change();
    void remove();
    void move(int by);
    void use(const Rubric &rubric, const Part &part);
    void select(const Part &part);
    void showContent() override;
    void showList();
    void showActions();
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString theirChange() const override;
    void retranslate() override;

    RubricEditor &m_editor;
    std::vector<Part> m_parts; ///< as in the list
    Part m_written;            ///< what a dialog is open on
    RubricTitleDialog *m_titleDialog;
    RubricQuestionDialog *m_questionDialog;
    QStandardItemModel *m_model;
    QListView *m_list;
    SectionLabel *m_previewTitle;
    RubricView *m_preview;
    TextLabel *m_meaning;
    QAction *m_addSection;
    QAction *m_addQuestion;
    QAction *m_change;
    QAction *m_remove;
    QAction *m_earlier;
    QAction *m_later;
};

} // namespace vigie::ui
