import '#case';
