#include "models/redaction/nicknames.h"

#include "models/redaction/foldedtext.h"

#include <unordered_map>

namespace vigie::redaction {
namespace {

using Forms = std::unordered_map<std::u16string, std::vector<std::u16string>, FoldedHash, std::equal_to<>>;

/// Of lines like "penelope: penny pen"; "#" begins a comment.
Forms formsOfAll()
{
    Forms forms;
    std::string_view rest = nicknameList;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        const std::size_t colon = line.find(':');
        if (line.starts_with('#') || colon == std::string_view::npos)
            continue;
        std::vector<std::u16string> &ofName = forms[std::u16string(line.begin(), line.begin() + colon)];
        for (std::size_t at = colon + 2; at < line.size();) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            ofName.emplace_back(line.begin() + at, line.begin() + end);
            at = end + 1;
        }
    }
    return forms;
}

} // namespace

const std::vector<std::u16string> &nicknamesOf(std::u16string_view foldedName)
{
    static const Forms forms = formsOfAll();
    static const std::vector<std::u16string> none;
    const auto found = forms.find(foldedName);
    return found == forms.end() ? none : found->second;
}

} // namespace vigie::redaction
