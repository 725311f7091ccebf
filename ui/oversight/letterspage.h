// The letters that people get whose rights are worked, as leads change them: who writes, where one may complain, and each letter
// in both languages, with what it may name and what it must.
#pragma once

#include "models/workbench/letterseditor.h"
#include "ui/oversight/versionedpage.h"

#include <functional>
#include <vector>

class QListView;
class QPlainTextEdit;
class QStackedWidget;
class QStandardItemModel;

namespace vigie::ui {

class FaultyField;

class LettersPage : public VersionedPage
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    LettersPage(LettersEditor &editor, Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] QPlainTextEdit *body() const { return m_body; }

private:
    /// A row of the list: the letterhead, what a language says in all its letters, or a letter.
    struct Part {
        QString language;
        std::optional<LetterKind> letter;
    };
    /// One text of the draft and the field in which it is written.
    struct Entry {
        QPlainTextEdit *field;
        FaultyField *frame;
        std::function<QString *(LetterTemplates &, const Part &)> text;
        std::function<QString()> label;
    };

    QPlainTextEdit *addEntry(QWidget *sheet, int lines, std::function<QString *(LetterTemplates &, const Part &)> text,
                             std::function<QString()> label);
    QWidget *makeContent();
    [[nodiscard]] Part current() const;
    [[nodiscard]] QString nameOfPart(const Part &part) const;
    /// What is wrong with it first; empty when nothing is.
    [[nodiscard]] QString faultOf(const Part &part) const;
    void write(const Entry &entry);
    void showContent() override;
    void showList();
    void showSheet();
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString theirChange() const override;
    void retranslate() override;

    LettersEditor &m_editor;
    std::vector<Part> m_parts; ///< as in the list
    std::vector<Entry> m_entries;
    std::vector<LetterFault> m_faults; ///< of the draft
    bool m_isFilling = false;          ///< the fields change by themselves
    QStandardItemModel *m_model;
    QListView *m_list = nullptr;
    QStackedWidget *m_sheets = nullptr; ///< letterhead, language, letter
    TextLabel *m_sheetTitle = nullptr;
    QPlainTextEdit *m_body = nullptr;
    TextLabel *m_fields = nullptr; ///< that the letter may name
    TextLabel *m_meaning = nullptr;
};

} // namespace vigie::ui
